package plot

import (
	"math"
	"strings"
	"testing"

	"ecart/internal/document/report"
)

// funnelSample is n places of 20 to 400 contacts around a share of 86 %, one in every so many of them outside.
func funnelSample(n, every int, label func(i int) string) report.FunnelChart {
	f := report.FunnelChart{X: report.Axis{Name: "contacts", Min: 0, Max: 450, Kind: report.Count}, Y: report.Axis{Name: "part dans la norme", Min: 0.5, Max: 1, Kind: report.Percent, Decimals: 1},
		Centre: report.Line{Set: true, Value: 0.86, Name: "Ensemble"}, Inner: "Limites du hasard à 95 %", Outer: "Limites du hasard à 99,8 %",
		Names: report.StandingNames{Above: "au-dessus, hors des limites", Level: "dans les limites", Below: "au-dessous, hors des limites"}}
	for i := range 25 {
		size := 20 + 380*float64(i*i)/576
		se := math.Sqrt(0.86 * 0.14 / size)
		f.Limits = append(f.Limits, report.FunnelLimit{Size: size, InnerLo: 0.86 - 1.96*se, InnerHi: min(1, 0.86+1.96*se), OuterLo: 0.86 - 3.09*se, OuterHi: min(1, 0.86+3.09*se)})
	}
	for i := range n {
		size := math.Round(20 + 380*math.Mod(float64(i)*0.37+0.1, 1))
		se := math.Sqrt(0.86 * 0.14 / size)
		pt := report.FunnelPoint{Label: label(i), Size: size, Standing: report.Level, Value: report.Interval{Value: min(1, 0.86+se*1.8*math.Sin(float64(i)))}}
		switch {
		case i%(2*every) == 1:
			pt.Standing, pt.Value.Value = report.Below, 0.86-4*se
		case i%every == 1 && 0.86+3.3*se < 1:
			pt.Standing, pt.Value.Value = report.Above, 0.86+3.3*se
		}
		f.Points = append(f.Points, pt)
	}
	return f
}

func TestOnlyPlacesOutsideAreNamed(t *testing.T) {
	f := funnelSample(8, 8, func(i int) string { return "Lieu" + string(rune('A'+i)) })
	s, err := plotter(t, "fr").Draw(report.Chart{ID: "f", Spec: f}, 720)
	if err != nil {
		t.Fatal(err)
	}
	named, tipped := 0, 0
	for _, o := range s.Ops {
		if strings.HasPrefix(o.String, "Lieu") {
			named++
			if o.String != "LieuB" {
				t.Errorf("%s is within the limits and named", o.String)
			}
		}
		if strings.HasPrefix(o.Tip, "Lieu") {
			tipped++
		}
	}
	if named != 1 || tipped != 8 {
		t.Errorf("%d places are named and %d say what they are, want 1 and 8", named, tipped)
	}
}

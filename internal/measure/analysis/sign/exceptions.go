package sign

import (
	"slices"
	"strings"

	"ecart/internal/config"
	"ecart/internal/measure/analysis/loyalty"
	"ecart/internal/measure/result"
	"ecart/internal/measure/study"
)

// except attaches the exception declared for a sign, with what the data say of it, and reads the sign again under it. An exception past
// its date or on a blocked sign is kept for the record and changes nothing. Method §13.
func except(s *study.Study, sign *result.Sign, i config.Indicator, b bounds, r facts) {
	declared, ok := exceptionOf(s, i)
	if !ok {
		return
	}
	e := &result.Exception{
		Mode: declared.Mode, Reason: declared.Reason, By: declared.ApprovedBy, Review: declared.ReviewDate,
		Location: declared.Location, Segment: declared.Segment,
		Expired: expired(s, declared), Blocked: blocked(s, i),
		Score: sign.Score,
	}
	p := partOf(declared)
	e.R = exceptionR(s, declared, i, p)
	e.Evidence = evidenceOf(declared.Mode, e.R)
	sign.Exception = e
	if e.Expired || e.Blocked || !sign.Scored {
		return
	}
	if p.all() {
		e.Score, sign.Verdict = excepted(declared, b, sign.Value)
		return
	}
	exceptPart(s, sign, declared, i, b, p, r)
}

// exceptionOf returns the exception of an indicator: the first that is still in force, else the first.
func exceptionOf(s *study.Study, i config.Indicator) (config.Exception, bool) {
	var first *config.Exception
	for k := range s.Config.Exceptions {
		e := &s.Config.Exceptions[k]
		if e.Indicator != i.ID {
			continue
		}
		if !expired(s, *e) {
			return *e, true
		}
		if first == nil {
			first = e
		}
	}
	if first == nil {
		return config.Exception{}, false
	}
	return *first, true
}

// expired tells whether an exception's review date has passed by the newest date in the data. One without a date or a reason never was in force.
func expired(s *study.Study, e config.Exception) bool {
	if e.ReviewDate.IsZero() || e.Reason == "" {
		return true
	}
	return e.ReviewDate.Before(s.Newest())
}

// partOf returns the part an exception speaks of.
func partOf(e config.Exception) part {
	if e.Location != "" {
		return part{factor: "location", level: e.Location}
	}
	if id, level, found := strings.Cut(e.Segment, "="); found {
		return part{factor: strings.TrimSpace(id), level: strings.TrimSpace(level)}
	}
	return part{}
}

// excepted reads a value under an exception: inverted, the two ends swap; excluded, it is listed and not judged; retargeted, it is held
// against other bounds.
func excepted(e config.Exception, b bounds, value result.Estimate) (score float64, verdict result.Verdict) {
	switch e.Mode {
	case config.Invert:
		return 1 - b.score(value.Value), inverted(b.judge(value))
	case config.Retarget:
		other := b.retargeted(e)
		return other.score(value.Value), other.judge(value)
	default:
		return 0, result.Unbounded
	}
}

func inverted(v result.Verdict) result.Verdict {
	switch v {
	case result.Good:
		return result.Bad
	case result.Bad:
		return result.Good
	}
	return v
}

// exceptPart reads a sign under an exception that speaks of one location or segment only: that part is read under the exception, the rest
// as ever, each with the share of the rows it has. The verdict is that of the rest, where the ordinary rule holds.
func exceptPart(s *study.Study, sign *result.Sign, e config.Exception, i config.Indicator, b bounds, p part, r facts) {
	if hidesPart(s, i, p) {
		return // its value could be worked out from the score with it and the score without
	}
	inside := signValue(s, i, p, r).value
	p.outside = true
	outside := signValue(s, i, p, r).value
	if !inside.OK() || outside.Status == result.Suppressed {
		return // too small, or unknown to this source, or what is left over would be given away: nothing to read apart
	}
	score, verdict := excepted(e, b, inside)
	switch {
	case !outside.OK():
		sign.Exception.Score, sign.Verdict = score, verdict
	case e.Mode == config.Exclude:
		sign.Exception.Score, sign.Verdict = b.score(outside.Value), b.judge(outside)
	default:
		q := float64(inside.N) / float64(inside.N+outside.N)
		sign.Exception.Score, sign.Verdict = q*score+(1-q)*b.score(outside.Value), b.judge(outside)
	}
}

// hidesPart tells whether a sign rests on customers' answers and a part of them is one that breakdowns hide.
func hidesPart(s *study.Study, i config.Indicator, p part) bool {
	if s.Data.Customers == nil {
		return false
	}
	if m, known := config.FindMeasure(i.Measure); known && !m.BuiltIn() && m.Role != config.Customers {
		return false
	}
	if i.Measure == "complaints" || (i.Measure == "fcr" && loyalty.LogSolves(s)) {
		return false
	}
	groups := study.Grouped(s.Data.Customers.Factors, p.factor, s.Respondents)
	for at, hide := range hiddenGroups(s, groups) {
		if hide && groups[at].Level == p.level {
			return true
		}
	}
	return false
}

// exceptionR returns the correlation of the item that tests an exception with overall satisfaction, in the part it speaks of.
func exceptionR(s *study.Study, e config.Exception, i config.Indicator, p part) result.Estimate {
	c := s.Data.Customers
	if c == nil {
		return study.Missing(study.NoRole(config.Customers))
	}
	if !c.Overall.Asked() {
		return study.Missing(study.NoColumn("overall"))
	}
	at := slices.IndexFunc(s.Config.Model.Items(), func(it config.Item) bool { return it.ID == testItem(s, e, i) })
	if at < 0 {
		return study.Missing(result.ReasonNoMeasure)
	}
	perception := study.Column(c.Perception, at)
	if !perception.Asked() {
		return study.Missing(study.NoColumn("perception"))
	}
	rows, absent := rowsIn(config.Customers, c.Factors, c.N, nil, p)
	if absent != "" {
		return study.Missing(absent)
	}
	if s.GivesAway(p.with(nil), func(rows []int) int { x, _, _ := s.Customers.Both(perception, c.Overall, rows); return len(x) }) {
		return study.Missing(result.ReasonComplement)
	}
	return s.Customers.Correlation(s.Customers.Both(perception, c.Overall, rows))
}

// testItem returns the item that tests an exception: the one it names, or the sign's own.
func testItem(s *study.Study, e config.Exception, i config.Indicator) string {
	if e.Item != "" {
		return e.Item
	}
	return OwnItem(s, i)
}

// evidenceOf reads the correlation: to turn a sign round it must be negative beyond doubt; to leave it out, or move its bounds, it is
// enough that it is not positive beyond doubt.
func evidenceOf(mode config.ExceptionMode, r result.Estimate) string {
	switch {
	case !r.OK() || !r.Bound:
		return result.EvidenceUntested
	case r.Lo > 0:
		return result.EvidenceContradicted
	case r.Hi < 0 || mode != config.Invert:
		return result.EvidenceSupported
	default:
		return result.EvidenceNeutral
	}
}

// IsAct tells whether an item is one that the house leaves short on purpose: an exception in force turns its sign round or leaves it out,
// and the answers do not contradict it. Its gap is shown as it is; to mend it would be to end the act.
func IsAct(s *study.Study, item string) bool {
	for _, i := range s.Config.Indicators {
		e, ok := exceptionOf(s, i)
		if !ok || testItem(s, e, i) != item || expired(s, e) || blocked(s, i) || e.Mode == config.Retarget || !partOf(e).all() {
			continue
		}
		if evidenceOf(e.Mode, exceptionR(s, e, i, part{})) != result.EvidenceContradicted {
			return true
		}
	}
	return false
}

// Standing returns a sign's score as the report stands by it: with the exception where one is in force.
func Standing(sign result.Sign) float64 {
	if e := sign.Exception; e != nil && !e.Expired && !e.Blocked {
		return e.Score
	}
	return sign.Score
}

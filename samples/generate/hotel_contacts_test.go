package main

import (
	"testing"
	"time"

	"ecart/internal/publish/workbook"
)

// What customers did is held against what the log says, and the one must not be the other.
func TestCustomersComeBackWhenTheyWereNotHelped(t *testing.T) {
	s, again, months := newStream("test/contacts"), newStream("test/returns"), hotelMonths()
	// Matters that begin in the last week may go on after the log.
	lastWeek := months[len(months)-1].first.AddDate(0, 1, -7)
	unhelped, returned, matters, single := 0, 0, 0, 0
	for range 6000 {
		matter := newMatter(s, again, months)
		if matter[len(matter)-1].at.After(lastWeek) {
			continue
		}
		matters++
		if len(matter) == 1 {
			single++
		}
		for i, c := range matter {
			last := i == len(matter)-1
			if !c.first && !c.lost {
				unhelped++
				if !last {
					returned++
				}
			}
			if last {
				continue
			}
			next := matter[i+1]
			if next.customer != c.customer || next.topic != c.topic || next.site.name != c.site.name {
				t.Fatalf("%+v is followed by another's contact %+v", c, next)
			}
			if between := next.at.Sub(c.at); between <= 0 || between > 7*24*time.Hour {
				t.Fatalf("the next contact comes after %v", between)
			}
		}
	}
	if share := float64(returned) / float64(unhelped); share < 0.70 || share > 0.80 {
		t.Errorf("%.3f of the customers who were not helped come back, want 0.70 to 0.80", share)
	}
	if share := float64(single) / float64(matters); share < 0.74 || share > 0.80 {
		t.Errorf("%.3f of the matters take one contact, want 0.74 to 0.80", share)
	}
}

func TestTooFewGuestsWroteByFaxToBeShown(t *testing.T) {
	faxes, rows := 0, hotelCustomers()[0].Rows
	for _, row := range rows {
		if row[3] == workbook.Text("Fax") {
			faxes++
		}
	}
	if len(rows) != hotelGuests || faxes != hotelFaxGuests {
		t.Errorf("%d of %d guests wrote by fax, want %d of %d", faxes, len(rows), hotelFaxGuests, hotelGuests)
	}
}

package analysis

import "ecart/internal/measure/result"

// quality tells what was read, what stands out in it, and how much had to be hidden.
func (s *study) quality(r *result.Results) result.Quality {
	q := result.Quality{
		Sources:      s.d.Sources,
		MinCustomers: s.c.Privacy.Customers,
		MinStaff:     s.c.Privacy.Staff,
		Suppressions: countSuppressed(r),
	}
	if s.d.Customers != nil {
		for _, flat := range s.d.Customers.Flat {
			if flat {
				q.StraightLined++
			}
		}
	}
	return q
}

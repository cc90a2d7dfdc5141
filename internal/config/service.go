package config

import "ecart/internal/diag"

// Services is what departments and suppliers rate each other by.
type Services struct {
	Items []Service
	Scale Scale // 1–7 unless set
	At    diag.Place
}

// Service is one thing that a department does for another.
type Service struct {
	ID   string
	Name string
	At   diag.Place
}

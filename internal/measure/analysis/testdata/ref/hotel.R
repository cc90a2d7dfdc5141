# The sample "hotel".
source("testdata/sample.R")
out <- sample_figures("testdata/samples/hotel.json")

# The sample "diner".
source("testdata/sample.R")
out <- sample_figures("testdata/samples/diner.json")

# R 4.2.2, survey 4.1.1. The method's 100 rows raked to two margins, and 180 rows with base weights to three, one of them of four levels;
# the latter post-stratified too.
suppressMessages(library(survey))
pop <- function(name, t) { d <- data.frame(names(t), as.numeric(t)); names(d) <- c(name, "Freq"); d }
of <- function(d, base, totals) {
  des <- svydesign(~1, data = d, weights = base)
  r <- rake(des, lapply(names(totals), function(v) as.formula(paste("~", v))), lapply(names(totals), function(v) pop(v, totals[[v]])), control = list(epsilon = 1e-13, maxit = 2000))
  list(base = base, rows = lapply(names(totals), function(v) as.character(d[[v]])),
    margins = lapply(names(totals), function(v) list(name = v, cells = names(totals[[v]]), totals = as.numeric(totals[[v]]))),
    weights = unname(weights(r)), deff = nrow(d) * sum(weights(r)^2) / sum(weights(r))^2)
}
one <- of(data.frame(sex = rep(c("F", "M"), c(60, 40)), age = c(rep(c("<35", "35+"), c(40, 20)), rep(c("<35", "35+"), c(25, 15)))), rep(10, 100),
  list(sex = c(F = 500, M = 500), age = c("<35" = 450, "35+" = 550)))
i <- 1:180
d <- data.frame(a = c("x", "y")[1 + (i * 7) %% 5 %/% 3], b = c("k", "l", "m")[1 + (i * i %/% 2) %% 3], c = c("p", "q", "r", "s")[1 + (i + i %/% 7) %% 4])
base <- 0.5 + (i * 11) %% 8 / 4
two <- of(d, base, list(a = c(x = 1000, y = 1400), b = c(k = 700, l = 1500, m = 200), c = c(p = 300, q = 500, r = 700, s = 900)))
d$cell <- paste(d$a, d$c)
cells <- c("x p" = 120, "x q" = 240, "x r" = 360, "x s" = 80, "y p" = 100, "y q" = 200, "y r" = 300, "y s" = 1000)
p <- postStratify(svydesign(~1, data = d, weights = base), ~cell, pop("cell", cells))
out <- list(raked = list(one, two), post = list(base = base, rows = d$cell, cells = names(cells), totals = unname(cells), weights = unname(weights(p))))

# R 4.2.2. Values of customers as long sums, retention at break-even by root finding.
at <- expand.grid(m = c(30, 120), r = c(0, .35, .8, .97), i = c(0, .1))
at <- at[at$r < 1 + at$i, ]
now <- mapply(function(m, r, i) sum(m * (r / (1 + i))^(0:3000)), at$m, at$r, at$i)
later <- mapply(function(m, r, i) sum(m * (r / (1 + i))^(1:3000)), at$m, at$r, at$i)
over <- mapply(function(m, r, i) sum(m * (r / (1 + i))^(0:6)), at$m, at$r, at$i)
need <- mapply(function(m, r, i) { v <- function(r) m * (1 + i) / (1 + i - r); uniroot(function(x) v(x) - v(r) - 25, c(r, 1 + i - 1e-9), tol = 1e-15)$root }, at$m, at$r, at$i)
c <- c(.001, .02, .06, .5)
out <- list(m = at$m, r = at$r, i = at$i, now = now, later = later, over7 = over, need = need, churn = c, annual = 1 - (1 - c)^12)

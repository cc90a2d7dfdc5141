# R 4.2.2, base. The six attributes of the method with every crosshair and the diagonal; answers with gaps, ties and weights: their means,
# the correlations of performance with the outcome, and of 60 resamples whose rows follow a formula the quadrants and the distances.
quadrant <- function(i, p, c) ifelse(i >= c[1] - 1e-12, ifelse(p >= c[2] - 1e-12, 1, 0), ifelse(p >= c[2] - 1e-12, 3, 2))
z <- function(x) (x - mean(x)) / sd(x)
at <- function(i, p, c) list(importance = c[1], performance = c[2], quadrants = quadrant(i, p, c))
I <- c(6.4, 5.6, 6.7, 6.1, 5.9, 4.2); P <- c(4.8, 5.9, 5.7, 5.6, 6.3, 5.1)
method <- list(i = I, p = P, midpoint = at(I, P, c(4, 4)), means = at(I, P, c(mean(I), mean(P))),
  medians = at(I, P, c(median(I), median(P))), distance = (I - P) / sqrt(2), standardised = (z(I) - z(P)) / sqrt(2))

n <- 90; row <- 1:n; k <- 5
importance <- sapply(1:k, function(j) pmin(7, 4 + (row * (2 * j + 1) + row %/% (j + 2)) %% 4 * (j %% 3) %/% 1))
performance <- sapply(1:k, function(j) 1 + ((row * 11) %% 13 + (row * (3 * j + 1) + row %/% 5) %% (5 + j)) %/% 3)
outcome <- ((row * 11) %% 13 + performance[, 1] + performance[, 3] + (row * 17) %% 5) %/% 2
w <- ((row * 7) %% 10 + 1) / 4
importance[c(3, 50), 2] <- NA; performance[c(4, 5, 88), 1] <- NA; performance[60, 4] <- NA; outcome[c(9, 61)] <- NA
points <- function(rows, w) {
  mean_of <- function(m) sapply(1:k, function(j) { x <- m[rows, j]; weighted.mean(x[!is.na(x)], w[rows][!is.na(x)]) })
  r <- sapply(1:k, function(j) {
    ok <- !is.na(performance[rows, j]) & !is.na(outcome[rows])
    cov.wt(cbind(performance[rows, j], outcome[rows])[ok, ], w[rows][ok] / sum(w[rows][ok]), cor = TRUE)$cor[1, 2]
  })
  list(importance = mean_of(importance), performance = mean_of(performance), derived = r)
}
resamples <- lapply(1:60, function(b) (row * row * b + row * (2 * b + 1) + b) %% n + 1)
shares <- function(up, right, cross) {
  q <- sapply(resamples, function(rows) { p <- points(rows, w); quadrant(p[[up]], p[[right]], c(cross(p[[up]]), cross(p[[right]]))) })
  t(apply(q, 1, function(x) tabulate(x + 1, 4) / length(x)))
}
apart <- function(up, right, scaled) t(sapply(resamples, function(rows) {
  p <- points(rows, w); (scaled(p[[up]]) - scaled(p[[right]])) / sqrt(2)
}))
out <- list(method = method, importance = importance, performance = performance, outcome = outcome, w = w,
  plain = points(row, rep(1, n)), weighted = points(row, w), rows = do.call(rbind, resamples) - 1,
  stated = shares("importance", "performance", mean), derived = shares("derived", "performance", mean),
  grid = shares("importance", "derived", median),
  stated_distances = apart("importance", "performance", identity), derived_distances = apart("derived", "performance", z))

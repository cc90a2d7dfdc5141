# R 4.2.2, base. Correlations by cov.wt, coefficients by lm of standardised columns, variance inflation by lm of each column on the
# others, relative weights and LMG by their definitions; rows drawn by a formula, for what a resample is asked.
johnson <- function(R, r) {
  e <- eigen(R, symmetric = TRUE); L <- e$vectors %*% diag(sqrt(e$values), length(r)) %*% t(e$vectors)
  drop(L^2 %*% solve(L, r)^2)
}
lmg <- function(R, r) {
  p <- length(r)
  r2 <- function(s) if (length(s) == 0) 0 else drop(crossprod(r[s], solve(R[s, s, drop = FALSE], r[s])))
  sapply(1:p, function(j) {
    o <- setdiff(1:p, j); sum <- 0
    for (m in 0:(2^(p - 1) - 1)) {
      s <- if (p == 1) integer(0) else o[as.logical(bitwAnd(m, 2^(0:(p - 2))))]
      k <- length(s); sum <- sum + factorial(k) * factorial(p - k - 1) / factorial(p) * (r2(sort(c(s, j))) - r2(s))
    }
    sum
  })
}
of <- function(x, y, w = rep(1, length(y))) {
  force(w); ok <- complete.cases(x, y); x <- x[ok, , drop = FALSE]; y <- y[ok]; w <- w[ok]; p <- ncol(x)
  C <- cov.wt(cbind(x, y), w / sum(w), cor = TRUE)$cor; R <- C[1:p, 1:p, drop = FALSE]; r <- C[1:p, p + 1]
  z <- apply(cbind(x, y), 2, function(v) { m <- weighted.mean(v, w); (v - m) / sqrt(weighted.mean((v - m)^2, w)) })
  fit <- summary(lm(z[, p + 1] ~ z[, 1:p], weights = w))
  vif <- if (p == 1) 1 else sapply(1:p, function(j) 1 / (1 - summary(lm(x[, j] ~ x[, -j], weights = w))$r.squared))
  list(x = x, y = y, w = w, r = I(unname(r)), beta = I(unname(fit$coefficients[-1, 1])), vif = I(vif), r2 = fit$r.squared,
    adjusted = fit$adj.r.squared, johnson = I(johnson(R, r)), lmg = I(lmg(R, r)))
}
i <- 1:240
base <- (i * 11) %% 13
item <- function(a, m, p) pmin(7, pmax(1, (base * a + (i * m + i %/% p) %% 9) %/% 3 + 1))
x <- cbind(item(1, 2, 4), item(1, 5, 3), item(0.7, 7, 5), item(0.4, 4, 7), item(0, 1, 2), 8 - item(0.5, 2, 6))
y <- pmin(10, pmax(0, (2 * x[, 1] + x[, 2] + x[, 4] - x[, 6] + (i * 17) %% 11) %/% 3))
w <- ((i * 7) %% 10 + 1) / 4
holes <- x; holes[c(4, 30, 31), 2] <- NA; holes[77, 5] <- NA; gone <- y; gone[c(9, 200)] <- NA

rows <- (i * i + 5 * i) %% 240 + 1
noise <- ((i * 37) %% 101) / 50 - 1
d <- list(x = x, y = y, noise = noise, rows = rows - 1)
C <- cor(cbind(x, noise, y)[rows, ]); p <- ncol(x)
own <- johnson(C[1:p, 1:p], C[1:p, p + 2]); with <- johnson(C[1:(p + 1), 1:(p + 1)], C[1:(p + 1), p + 2])
shapley <- lmg(C[1:p, 1:p], C[1:p, p + 2])
d$figures <- unname(c(own / sum(own), shapley / sum(shapley), summary(lm(y[rows] ~ x[rows, ]))$adj.r.squared, with[1:p] - with[p + 1],
  own / sum(own) * (7 - colMeans(x[rows, ])) / 6))
out <- list(models = list(of(x, y), of(holes, gone), of(holes, gone, w), of(x[1:60, 1:2], y[1:60], w[1:60]), of(x[, 4, drop = FALSE], y)),
  resample = d)

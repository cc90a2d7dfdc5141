# R 4.2.2, lavaan 0.6-14, psych 2.2.9. One factor by EM and by lavaan; α with its normal interval. Complete rows of tied answers.
suppressMessages({library(lavaan); library(psych)})
em <- function(S, tol = 1e-12, most = 10000) {
  l <- sqrt(diag(S)) * 0.7; th <- diag(S) * 0.5
  for (i in 1:most) {
    b <- (l / th) / (1 + sum(l^2 / th)); z <- 1 - sum(b * l) + drop(t(b) %*% S %*% b)
    l2 <- drop(S %*% b) / z; th2 <- pmax(diag(S) - l2 * drop(S %*% b), 1e-9)
    done <- max(abs(l2 - l), abs(th2 - th)) < tol
    l <- l2; th <- th2
    if (done) break
  }
  list(l = l, th = th)
}
omega <- function(l, th) sum(l)^2 / (sum(l)^2 + sum(th))
of <- function(x) {
  x <- x[complete.cases(x), ]; n <- nrow(x); k <- ncol(x); V <- cov(x); f <- em(V * (n - 1) / n)
  colnames(x) <- paste0("x", 1:k)
  L <- inspect(cfa(paste("F =~", paste(colnames(x), collapse = "+")), as.data.frame(x), std.lv = TRUE), "est")
  a <- suppressWarnings(alpha(as.data.frame(x), check.keys = FALSE, warnings = FALSE))$total
  list(rows = x, loadings = f$l, unique = f$th, omega = omega(f$l, f$th), lavaan_loadings = unname(L$lambda[, 1]),
    lavaan = omega(L$lambda[, 1], diag(L$theta)), alpha = a$raw_alpha, se = a$ase, lo = a$raw_alpha - qnorm(0.975) * a$ase,
    hi = min(1, a$raw_alpha + qnorm(0.975) * a$ase))
}
i <- 1:150
base <- (i * 11) %% 13
item <- function(a, m, p) pmin(7, pmax(1, (base * a + (i * m + i %/% p) %% 9) %/% 3 + 1))
x <- cbind(item(1, 2, 4), item(1, 5, 3), item(1, 7, 5), item(1, 4, 7), item(0.5, 1, 2))
y <- x; y[c(4, 30), 2] <- NA; y[77, 4] <- NA
invisible(capture.output(batteries <- list(of(x), of(y[, 1:4]), of(cbind(x[, 1:3], 8 - x[, 4])), of(x[1:40, 2:4]))))
out <- list(batteries = batteries)

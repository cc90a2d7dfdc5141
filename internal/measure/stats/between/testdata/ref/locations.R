# R 4.2.2, stats, nlme 3.1-162. One-way random effects: the five locations of the method's §9, twelve of unlike sizes with ties and missing
# answers, and six that hardly differ.
suppressMessages(library(nlme))
five <- list(c(5,6,5,6,7,5,6), c(4,5,4,4,5), c(6,6,7,6,7,6,6,7), c(3,4,5,4,3,4), c(5,5,6,4,5,6,5,5,6,5))
twelve <- lapply(1:12, function(j) { y <- sapply(1:(2 + (j * j) %% 31), function(i) ((i * 5 + (i * i) %/% 3 + j) %% 7 + 1 + (j * 7) %% 5) / 2); y[seq_along(y) %% 11 == 5] <- NA; y })
level <- lapply(1:6, function(j) sapply(1:(8 + j), function(i) (i * 3 + j) %% 7 + 1 + j / 100))
reml <- function(y, g) {
  n <- tapply(y, g, length); m <- tapply(y, g, mean); ssw <- sum((y - ave(y, g))^2); N <- length(y)
  at <- function(l) { w <- n / (1 + n * l); mu <- sum(w * m) / sum(w); s2 <- (ssw + sum(w * (m - mu)^2)) / (N - 1); list(w = w, mu = mu, s2 = s2) }
  f <- function(l) { a <- at(l); (N - 1) * log(a$s2) + sum(log(1 + n * l)) + log(sum(a$w)) }
  o <- optimize(function(x) f(exp(x)), c(-15, 8), tol = 1e-12)
  l <- if (f(0) <= o$objective) 0 else exp(o$minimum)
  a <- at(l); c(tau2 = l * a$s2, sigma2 = a$s2, mu = a$mu)
}
of <- function(groups) {
  kept <- lapply(groups, function(y) y[!is.na(y)]); k <- length(kept)
  y <- unlist(kept); g <- factor(rep(seq_along(kept), lengths(kept))); n <- as.numeric(table(g)); N <- length(y)
  a <- anova(lm(y ~ g)); msb <- a[1, 3]; msw <- a[2, 3]; ssb <- a[1, 2]; ssw <- a[2, 2]; F <- msb / msw
  n0 <- (N - sum(n^2) / N) / (k - 1)
  icc <- function(F) max(0, (F - 1) / (F + n0 - 1))
  mj <- as.numeric(tapply(y, g, mean)); se <- sqrt(msw / n)
  v <- reml(y, g); B <- v[["tau2"]] / (v[["tau2"]] + v[["sigma2"]] / n)
  # Henderson's mixed model equations, for the error of prediction of mu + u
  pe <- rep(1 / sum(1 / (v[["tau2"]] + v[["sigma2"]] / n)), k)
  if (v[["tau2"]] > 0) {
    C <- solve(rbind(c(sum(n), n), cbind(n, diag(n + v[["sigma2"]] / v[["tau2"]])))) * v[["sigma2"]]
    pe <- sapply(1:k, function(j) C[1, 1] + C[j + 1, j + 1] + 2 * C[1, j + 1])
  }
  m <- lme(y ~ 1, random = ~ 1 | g, data = data.frame(y, g), method = "REML", control = lmeControl(tolerance = 1e-12, msTol = 1e-12, msMaxIter = 500, maxIter = 500))
  vc <- as.numeric(VarCorr(m)[, 1])
  list(groups = groups, msb = msb, msw = msw, f = F, p = a[1, 5], n0 = n0, icc1 = icc(F),
    icc1_lo = icc(F / qf(.975, k - 1, N - k)), icc1_hi = icc(F * qf(.975, N - k, k - 1)), icc2 = max(0, (msb - msw) / msb),
    eta2 = ssb / (ssb + ssw), omega2 = max(0, (ssb - (k - 1) * msw) / (ssb + ssw + msw)), tau = sqrt(max(0, (msb - msw) / n0)),
    lo = mj - qt(.975, N - k) * se, hi = mj + qt(.975, N - k) * se,
    tau2 = v[["tau2"]], sigma2 = v[["sigma2"]], mu = v[["mu"]], eb = v[["mu"]] + B * (mj - v[["mu"]]), se = sqrt(pe),
    nlme = list(tau2 = vc[1], sigma2 = vc[2], mu = unname(fixef(m)), eb = as.numeric(coef(m)[, 1])))
}
out <- list(cases = list(of(five), of(twelve), of(level)))

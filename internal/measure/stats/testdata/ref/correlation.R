# R 4.2.2, stats. Correlations of tied answers with missing ones.
x <- sapply(1:50, function(i) (i * 5 + (i * i) %/% 3) %% 7 + 1)
y <- sapply(1:50, function(i) round((x[i] + (i * 3) %% 5) / 2, 1))
x[c(3, 20)] <- NA
y[41] <- NA
ok <- !is.na(x) & !is.na(y)
c95 <- cor.test(x[ok], y[ok]); c80 <- cor.test(x[ok], y[ok], conf.level = 0.8)
w <- sapply(1:50, function(i) 0.3 * ((i * 7) %% 10))
both <- cov.wt(cbind(x, y)[ok, ], wt = w[ok] / sum(w[ok]), cor = TRUE)$cor[1, 2]
kish <- sum(w[ok])^2 / sum(w[ok]^2)
out <- list(w = w, weighted = both, weighted_ends = tanh(atanh(both) + c(-1, 1) * qnorm(0.975) / sqrt(kish - 3)), x = x, y = y, r = unname(c95$estimate), ends_95 = c95$conf.int, ends_80 = c80$conf.int, rho = cor(x[ok], y[ok], method = "spearman"))

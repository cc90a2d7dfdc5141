# R 4.2.2, stats. Correlations of tied answers with missing ones.
x <- sapply(1:50, function(i) (i * 5 + (i * i) %/% 3) %% 7 + 1)
y <- sapply(1:50, function(i) round((x[i] + (i * 3) %% 5) / 2, 1))
x[c(3, 20)] <- NA
y[41] <- NA
ok <- !is.na(x) & !is.na(y)
c95 <- cor.test(x[ok], y[ok]); c80 <- cor.test(x[ok], y[ok], conf.level = 0.8)
out <- list(x = x, y = y, r = unname(c95$estimate), ends_95 = c95$conf.int, ends_80 = c80$conf.int, rho = cor(x[ok], y[ok], method = "spearman"))

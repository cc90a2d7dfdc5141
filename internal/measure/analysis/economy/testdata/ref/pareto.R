# R 4.2.2. Complaints by category, by count and by cost: shares, running shares, and the vital few that reach 80 %. Some have no cost.
i <- 1:230
category <- letters[1 + ((i * i) %/% 3 + i * 5) %% 9 * ((i * 7) %% 4 < 3)]
cost <- 10 + (i * 13) %% 90
cost[i %% 17 == 0] <- NA
ranked <- function(size) {
  size <- size[order(-size, names(size))]; share <- size / sum(size); before <- cumsum(share) - share
  list(category = names(size), share = unname(share), cumulative = unname(cumsum(share)), vital = unname(before < 0.8))
}
count <- sapply(split(i, category), length)
euros <- sapply(split(cost, category), sum, na.rm = TRUE)
out <- list(category = category, cost = cost, by_count = ranked(count), by_cost = ranked(euros), total = sum(euros))

// Package methods is the table of the methods that figures name.
package methods

import "ecart/internal/measure/result"

// Method says what a method id means.
type Method struct {
	ID      string // that figures name
	Name    string
	Formula string // of the value and its interval
	Source  string // where it is published
}

// ours marks a rule of this program, not of the literature.
const ours = "ecart"

// Table returns the table of all methods, in the order in which the report explains them.
func Table() []Method {
	return []Method{
		{result.MethodMean, "Mean", "x̄ = Σx/n; x̄ ± t·s/√n with n−1 degrees of freedom, cut off at 0 for times, amounts and numbers, at 0 and 1 for shares", "Student (1908), doi:10.1093/biomet/6.1.1"},
		{result.MethodWeightedMean, "Weighted mean", "ȳ = Σwy/Σw; ȳ ± t·√(n/(n−1)·Σ(w(y−ȳ)/Σw)²) with n−1 degrees of freedom", "Lumley (2004), doi:10.18637/jss.v009.i08"},
		{result.MethodPaired, "Mean difference of pairs", "d̄ = Σ(P−E)/n over respondents with both answers; d̄ ± t·s_d/√n with n−1 degrees of freedom", "Parasuraman, Zeithaml & Berry (1988), Journal of Retailing 64(1); Student (1908)"},
		{result.MethodFiniteMean, "Mean of some of a known number", "x̄ ± t·s/√n·√((N−n)/(N−1)), where more than 5 % of N people answered", "Cochran (1977), Sampling Techniques, §2.6"},
		{result.MethodCensus, "Mean of all", "x̄ over everybody there is: exact, its interval is the mean itself", "Cochran (1977), Sampling Techniques, §2.6"},
		{result.MethodFiniteWelch, "Difference of means, one of a known number", "x̄ − ȳ ± t·√(f²s²x/nx + s²y/ny), f² = (N−n)/(N−1) and 0 when all were asked, with Satterthwaite's degrees of freedom", "Welch (1947), doi:10.1093/biomet/34.1-2.28; Cochran (1977), Sampling Techniques, §2.6"},
		{result.MethodMatched, "Difference by location", "Σ(m − c̄ of the own location)/n; ± t·√(s²/n + Σ(nₗ/n)²·s²cₗ/ncₗ), n staff, nₗ of them at a location, with Satterthwaite's degrees of freedom", "Satterthwaite (1946), doi:10.2307/3002019"},
		{result.MethodMisunderstanding, "Misunderstanding", "100·Σ|difference|/k over items, divided by max − min", ours},
		{result.MethodWelch, "Difference of two independent means", "x̄ − ȳ ± t·√(s²x/nx + s²y/ny) with Welch's degrees of freedom", "Welch (1947), doi:10.1093/biomet/34.1-2.28"},
		{result.MethodWilson, "Share", "p = k/n; (p + z²/2n ± z·√(p(1−p)/n + z²/4n²))/(1 + z²/n); weighted answers count as Kish's (Σw)²/Σw²", "Wilson (1927), doi:10.1080/01621459.1927.10502953"},
		{result.MethodAdjustedWald, "Net promoter score", "100·(promoters − detractors)/n; adjusted Wald interval with ¾ of an answer more among promoters and detractors each and n + 3", "Reichheld (2003); Rocks (2016), doi:10.1080/00031305.2016.1158126"},
		{result.MethodQuantile, "Quantile", "type 7: x[⌊h⌋] + (h−⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋]), h = (n−1)p; bounded by order statistics of binomial ranks", "Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566; Hahn & Meeker (1991)"},
		{result.MethodFeldt, "Cronbach's α", "k/(k−1)·(1 − Σs²ᵢ/s²ₜ); 1 − (1−α)·F with n−1 and (n−1)(k−1) degrees of freedom", "Cronbach (1951), doi:10.1007/BF02310555; Feldt, Woodruff & Salih (1987), doi:10.1177/014662168701100107"},
		{result.MethodStandardised, "Standardised α", "k·r̄/(1 + (k−1)·r̄), r̄ the mean correlation of the items", "Cronbach (1951), doi:10.1007/BF02310555"},
		{result.MethodOmega, "ω total", "(Σλ)²/((Σλ)² + Σθ) of the one-factor model that maximum likelihood finds in the covariances, by EM; none where some θ is below 0.0001 of its item's variance", "McDonald (1999), Test Theory, §6; Rubin & Thayer (1982), doi:10.1007/BF02293851"},
		{result.MethodSpearmanBrown, "Reliability of two items", "2r/(1 + r)", "Spearman (1910) and Brown (1910), British Journal of Psychology 3"},
		{result.MethodAlphaDropped, "α without an item", "Cronbach's α of the other items", "Cronbach (1951), doi:10.1007/BF02310555"},
		{result.MethodDifference, "Reliability of a difference", "(s²P·αP + s²E·αE − 2·r·sP·sE)/(s²P + s²E − 2·r·sP·sE)", "Johns (1981), doi:10.1016/0030-5073(81)90033-7; Peter, Churchill & Brown (1993), doi:10.1086/209329"},
		{result.MethodMeanWeights, "Gap with mean importance", "Σ w̄·gap/100 over dimensions, w̄ the mean importance points", "Parasuraman, Zeithaml & Berry (1988), Journal of Retailing 64(1)"},
		{result.MethodMeanDimensions, "Mean of dimensions", "mean of the dimensions' means, where too few respondents answered them all", ours},
		{result.MethodMeanAbsolute, "Mean absolute difference", "Σ|difference|/k over items", ours},
		{result.MethodRootMeanSquare, "Root mean square difference", "√(Σ difference²/k) over items", ours},
		{result.MethodIndex, "Gap index", "gaps 1 and 5: 100·max(0, −gap)/(max − min); gaps 2, 3 and 4: 100·(max − rating)/(max − min), “no standard” counting as min", ours},
		{result.MethodCoverage, "Coverage by standards", "(full + ½·partly)/important; full: measure, target and owner", ours},
		{result.MethodCluster, "Share of checks", "R = Σy/Σx of checks passed y and made x, contacts as clusters: se = √(n/(n−1)·Σ(y−Rx)²)/Σx, Wilson's interval of min(Σx, R(1−R)/se²)·(z/t)² checks, t on n−1 degrees of freedom, n the contacts; gap 3: 100·(R − share required)", "Cochran (1977), Sampling Techniques, §6.4 and §9A.2; Korn & Graubard (1998), Survey Methodology 24, 193–201; Franco et al. (2019), doi:10.1093/jssam/smy019"},
		{result.MethodConformance, "Conformance", "100·(share within − share required); Wilson interval of the share where each contact is held against one standard", "Wilson (1927), doi:10.1080/01621459.1927.10502953"},
		{result.MethodPerThousand, "Rate per 1,000", "1000·k/n; Wilson interval × 1000", "Wilson (1927), doi:10.1080/01621459.1927.10502953"},
		{result.MethodCount, "Count", "k; no interval", ours},
		{result.MethodClusterEffect, "Design effect of groups", "1 + (m̄ − 1)·ICC(1), m̄ the mean size of the groups shown; variances of the whole grow by it where the groups are a draw of many", "Kish (1965), Survey Sampling, §5.4"},
		{result.MethodVarianceBetween, "Share of variance between groups", "ICC(1) = (MSB − MSW)/(MSB + (n₀−1)·MSW); n₀ = (N − Σn²/N)/(k−1); interval from F on k−1 and N−k degrees of freedom; over the groups that are shown; weighted answers count as Kish's (Σw)²/Σw²", "Bartko (1976), doi:10.1037/0033-2909.83.5.762"},
		{result.MethodREML, "Variance components", "τ² between and σ² within groups by restricted maximum likelihood of y = μ + u + e; μ = Σwȳ/Σw with w = 1/(τ² + σ²/n); μ ± z·√(1/Σw); range μ ± z·τ", "Patterson & Thompson (1971), doi:10.1093/biomet/58.3.545"},
		{result.MethodMoments, "Variance between groups from mean squares", "τ² = max(0, (MSB − MSW)/n₀)", "Searle (1971), Linear Models"},
		{result.MethodReliability, "Reliability of groups' means", "ICC(2) = max(0, (MSB − MSW)/MSB)", "Bliese (2000), in Klein & Kozlowski (eds)"},
		{result.MethodShrunken, "Shrunken mean", "μ + B(ȳ − μ), B = τ²/(τ² + σ²/n); ± z·√((1−B)τ² + (1−B)²·SE²(μ))", "Efron & Morris (1977), doi:10.1038/scientificamerican0577-119; Henderson (1975), doi:10.2307/2529430"},
		{result.MethodWithinSD, "Standard deviation within a group", "√(Σ(y−ȳ)²/(n−1)) over the group's values", ours},
		{result.MethodPearson, "Correlation", "r; tanh(atanh r ± z/√(n−3))", "Fisher (1921), Metron 1"},
		{result.MethodSpearman, "Rank correlation", "Pearson's r of the ranks, equals sharing the mean of theirs; no interval", "Spearman (1904), doi:10.2307/1412159"},
		{result.MethodPooled, "Mean over a log", "Σx/n over the rows of the log; no interval, for the rows are no sample", ours},
		{result.MethodUtilisation, "Utilisation", "ρ = λ/(cμ), mean arrivals over mean capacity", ours},
		{result.MethodErlangC, "Mean wait", "C/(cμ − λ) for random arrivals and exponential service (M/M/c), C the probability of a wait; the median of the rows", "Erlang (1917)"},
		{result.MethodLittle, "Cases inside", "L = λW", "Little (1961), doi:10.1287/opre.9.3.383"},
		{result.MethodComposite, "Composite of signs", "100·Σw·d/Σw of desirabilities d, linear between worst (0) and best (1)", "Derringer & Suich (1980), doi:10.1080/00224065.1980.11980968"},
		{result.MethodGeometric, "Geometric composite of signs", "100·min(exp(Σw·ln max(d, 0.01)/Σw), Σw·d/Σw)", "Derringer & Suich (1980), doi:10.1080/00224065.1980.11980968"},
		{result.MethodZone, "Position in the zone of tolerance", "(P̄ − Ā)/(D̄ − Ā) of the means; none where the zone has no width", "Parasuraman, Zeithaml & Berry (1994), Journal of Retailing 70(3)"},
		{result.MethodRegression, "Regression of one answer on the dimensions", "R² = r′R⁻¹r, adjusted 1 − (1−R²)(n−1)/(n−p−1) with a percentile interval of resamples; β = R⁻¹r of standardised scores; VIFⱼ = (R⁻¹)ⱼⱼ; complete cases, none at det R < 1e-10", "Theil (1961), Economic Forecasts and Policy, 2nd ed."},
		{result.MethodRelativeWeight, "Relative weight", "R = VΔV′, Λ = VΔ^½V′, b = Λ⁻¹r: εⱼ = Σₖ Λⱼₖ²bₖ², which add up to R²; percentile intervals of resamples, of whole locations from ten on", "Johnson (2000), doi:10.1207/S15327906MBR3501_1; over chance: Tonidandel, LeBreton & Johnson (2009), doi:10.1037/a0017735"},
		{result.MethodLMG, "LMG", "mean gain of R² over all orders of entry, Σ_{S∌j} |S|!(p−|S|−1)!/p!·(R²(S∪j) − R²(S)), as a share of R²", "Grömping (2006), doi:10.18637/jss.v017.i01"},
		{result.MethodDiagonal, "Distance from the diagonal", "(I − P)/√2 of importance and performance on one scale; of correlations, each axis in its standard deviations from its mean; percentile interval of resamples", "Slack (1994), doi:10.1108/01443579410056803; Bacon (2003), doi:10.1177/147078530304500301"},
		{result.MethodRoom, "Room", "(highest − mean)/(highest − lowest)", ours},
		{result.MethodShareOfRoom, "Share × room", "share of R² × (highest − mean)/(highest − lowest), percentile interval of resamples", ours},
		{result.MethodGiven, "Given", "the figure of report.yaml as it stands there", ours},
		{result.MethodCostOfQuality, "Cost of quality", "sums of the cost lines by category; failure over conformance; total over revenue of the months with costs", "Feigenbaum (1956), Harvard Business Review 34(6)"},
		{result.MethodRetention, "Worth of keeping customers", "m margin, r share kept, i discount per period: value m(1+i)/(1+i−r), first margin now; m·r/(1+i−r), first margin after one period; lifetime 1/(1−r); break-even r′ = 1+i − m(1+i)/(value + C/N); within one period Δr = C/(N·m); cost per customer kept C/(N·Δr)", "Gupta & Lehmann (2003), doi:10.1002/dir.10045"},
		{result.MethodHidden, "Customers behind the complaints", "complaints/share of customers with a problem who complained; the interval of the share, turned round", ours},
		{result.MethodSquareAndAdd, "Difference from two intervals", "Δ = v₁ − v₂; Δ − √((v₁−l₁)² + (u₂−v₂)²), Δ + √((u₁−v₁)² + (v₂−l₂)²); for shares Newcombe's", "Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I; Zou & Donner (2008), doi:10.1002/sim.3095"},
		{result.MethodNPSChange, "Change of the net promoter score", "Δ ± z·√(v₁/n₁ + v₂/n₂), v = p + q − (p−q)², cut off at ±200", "Rocks (2016), doi:10.1080/00031305.2016.1158126"},
		{result.MethodSen, "Slope of a trend", "median of the slopes of all pairs of periods; the slopes of rank (M ∓ z√Var)/2 as its ends, none below 8 periods; n is periods", "Sen (1968), doi:10.1080/01621459.1968.10480934; Mann (1945), doi:10.2307/1907187"},
		{result.MethodInspection, "Score of an inspection", "Σw·R/Σw, R = passed/(passed + failed) of a section, w its weight; se = √(n/(n−1)·Σ(Σw·(y−R·x)/(Σx·Σw))²), at least that of independent checks; Wilson's interval of S(1−S)/se²·(z/t)² checks, S the score, t on n−1 degrees of freedom, n visits", "Cochran (1977), Sampling Techniques, §6.4; Lumley (2004), doi:10.18637/jss.v009.i08; Korn & Graubard (1998), Survey Methodology 24, 193–201"},
		{result.MethodListResponse, "Response of a list", "answered/(invited − undelivered − known not to belong)", "AAPOR (2016), Standard Definitions, 9th ed."},
		{result.MethodAAPOR, "Response rates", "RR1 = I/(I+P+R+NC+O+U), RR2 with I+P above the line; RR3 and RR4 with e·U, RR5 and RR6 without U; I complete, P partial, R refused, NC never reached, O other, U not known to belong, e their share taken to belong", "AAPOR (2016), Standard Definitions, 9th ed."},
		{result.MethodMargin, "Margin of a share", "z·√(¼/n)·√((N−n)/(N−1)), the last factor only where the population N is known; weighted answers count as Kish's (Σw)²/Σw²", "Cochran (1977), Sampling Techniques, §2.6 and §4.4"},
		{result.MethodBCa, "Mean of few values", "Σx/n; the quantiles of 20,000 resamples at levels corrected for bias and acceleration (BCa)", "Efron (1987), doi:10.1080/01621459.1987.10478410"},
		{result.MethodKaplanMeier, "Time with some cut short", "1 − S(t), S(t) = Π(1 − d/n) over the ends seen until t; interval S^exp(±z·√(Σd/(n(n−d)))/ln S); median the first t with S ≤ ½", "Kaplan & Meier (1958), doi:10.1080/01621459.1958.10501452; Kalbfleisch & Prentice (1980)"},
		{result.MethodExtreme, "Extreme", "the largest value of a log, or the smallest where the target is a floor; no interval", ours},
		{result.MethodCapability, "Capability", "Cp, Cpk: room over σ within the periods, √(Σ(n−1)s²/Σ(n−1)); Pp, Ppk: over s of all; Cpm = (U − L)/(6√(s² + (x̄ − T)²)), T the middle of both limits; percentile form: (U − x₀.₅)/(x₀.₉₉₈₆₅ − x₀.₅) for the upper limit; no interval", "Montgomery (2013), §8.3; ISO 22514-2; Chan, Cheng & Spiring (1988)"},
		{result.MethodSigma, "Sigma level", "Φ⁻¹(1 − defects per opportunity) + 1.5, the shift being a convention; the Wilson interval of the rate, turned round", "Harry & Schroeder (2000), Six Sigma"},
		{result.MethodAlignment, "Looser than tolerated", "target − median of the longest time customers tolerate; the interval of the median, turned round", ours},
		{result.MethodWaiting, "Chance of a wait", "Erlang's C for random arrivals and exponential service (M/M/c); the median of the rows", "Erlang (1917)"},
		{result.MethodLogOdds, "Log-odds of a term", "δ = ln((yA+α)/(nA+a₀−yA−α)) − ln((yB+α)/(nB+a₀−yB−α)), α = a₀·f/n; δ ± z·√(1/(yA+α) + 1/(yB+α)); A the dissatisfied, B the satisfied, n the comments that use the term", "Monroe, Colaresi & Quinn (2008), doi:10.1093/pan/mpn018"},
	}
}

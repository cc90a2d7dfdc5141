package main

var english = language{
	blame: [5][]string{
		tangibles:      {"{Thing} did not work in our room.", "Tired carpet, and {thing} was broken for {nights}.", "Thin walls, you hear {noise}.", "Room smaller than on the website, {thing} past its best."},
		reliability:    {"Room promised for {hour}, ready at {late}.", "The bill was wrong: {mistake}.", "Nobody called back although we were told {when}.", "Taxi ordered for {early}, it came {minutes} late.", "We were told {hour}, it was {late} in the end."},
		responsiveness: {"{Minutes} of queueing {where}.", "Nobody answers the phone in the room.", "We asked for {object} {times} before it came.", "Room service took {minutes}.", "Understaffed {where}, everyone was running."},
		assurance:      {"Staff {where} could not explain {topic}.", "Two people {where} gave us two answers about {topic}.", "A rather curt reply {where} when I asked for {object}."},
		empathy: {
			"Had to explain the same thing {times} {where}.", "I stay here {often} and still have to give {detail} again.", "Nobody knew about {object}, although I had written {when}.", "You feel like just another booking {where}.",
		},
	},
	praise: [5][]string{
		tangibles:      {"Lovely view of {water}, spotless room.", "Very comfortable bed and a quiet street.", "Great breakfast overlooking {water}.", "Beautiful terrace, everything is clean."},
		reliability:    {"Room ready at {hour} sharp, as promised.", "Everything happened when they said it would.", "Bill right at the first go."},
		responsiveness: {"Checked in within {few}.", "E-mail answered in {few}, impressive.", "Asked for {object} and had it in {few}."},
		assurance:      {"Courteous staff {where}.", "The receptionist knew everything about {topic}.", "Felt safe and well looked after."},
		empathy:        {"They remembered {memory} from last year.", "The housekeeper had thought of {kindness}.", "Someone really cared about us for {nights}."},
	},
	spared: [5][]string{
		tangibles: {"the room was nice.", "the view of {water} is great."}, reliability: {"the bill was right."}, responsiveness: {"the bar is quick."},
		assurance: {"staff are polite.", "everyone was friendly."}, empathy: {"housekeeping was kind."},
	},
	failure: []string{"Their system was down, {minutes} standing {where}.", "In July there was one person {where} for the whole hotel.", "Booking lost when the computers failed, room at {late}."},
	but:     []string{"To be fair, ", "On the plus side, ", "At least "},
	yet:     []string{"But ", "Only snag: ", "However, "},
	again:   []string{"We will be back.", "Highly recommended.", "Thank you all.", "See you in {month}."},
	never:   []string{"We shall not return.", "Not at this price.", "Disappointed."},
	ideas:   []string{"Breakfast from {early} would help.", "Online check-in would save the queue {where}.", "Please put {object} in the rooms.", "Fine, nothing special {where}."},
	private: []string{"Call me on +44 1632 960###.", "Write to {first}##@example.org.", "Thanks to Ingrid {where}.", "We were in room ###."},
	slots: map[string][]string{
		"Thing": {"The air conditioning", "The shower", "The television", "The kettle", "The safe"}, "thing": {"the air conditioning", "the shower", "the television", "the kettle", "the lift"},
		"nights": {"two nights", "three nights", "the whole stay"}, "noise": {"the lift all night", "every step in the corridor", "the bar until midnight"},
		"hour": {"2 pm", "3 pm", "noon"}, "late": {"4.30 pm", "5 pm", "5.15 pm", "4.10 pm"}, "early": {"6 am", "6.30 am", "5.45 am"},
		"mistake": {"one night too many", "a minibar we never opened", "breakfast charged twice", "somebody else’s dinner"}, "when": {"the day before", "on Monday", "a week earlier", "before noon"},
		"Minutes": {"Twenty minutes", "Half an hour", "Forty minutes", "25 minutes"}, "minutes": {"twenty minutes", "half an hour", "forty minutes", "an hour"}, "few": {"three minutes", "five minutes", "ten minutes", "two minutes"},
		"where": {"at reception", "at the bar", "at breakfast", "in the restaurant", "at the desk"}, "times": {"twice", "three times", "four times"},
		"object": {"an extra pillow", "a cot", "a kettle", "a late check-out", "an adapter", "a quiet room"}, "topic": {"the tram", "the parking fees", "the wine list", "the spa", "allergens"},
		"often": {"every month", "twice a month", "every quarter"}, "detail": {"my address", "my company’s name", "my diet", "my card number"}, "water": {"the lake", "the sea", "the harbour", "the river"},
		"memory": {"our table", "my pillow", "our anniversary"}, "kindness": {"a blanket for the baby", "a packed breakfast", "an umbrella"}, "month": {"May", "June", "September"}, "first": {"sam", "jo", "kate"},
	},
}

"""Dutch names of what the code calls by an English word."""

from checker.findings import Category, Level, Severity

SEVERITY = {
    Severity.FORBIDDEN: "waarschijnlijk verboden",
    Severity.RISK: "risico",
    Severity.BARRIER: "drempel",
    Severity.ADVICE: "advies",
}
SEVERITY_MEANS = {
    Severity.FORBIDDEN: "Direct onderscheid op een grond die de wet beschermt. Waarschijnlijk verboden, "
    "tenzij de wet een uitzondering maakt.",
    Severity.RISK: "Indirect onderscheid, of alleen toegestaan met een goede reden. Die reden staat niet in de tekst.",
    Severity.BARRIER: "Het mag, maar het houdt mensen tegen die het werk wel kunnen.",
    Severity.ADVICE: "Het kan duidelijker of opener.",
}
CATEGORY = {
    Category.AGE: "leeftijd",
    Category.GENDER: "gender",
    Category.ORIGIN: "herkomst en taal",
    Category.BELIEF: "geloof en overtuiging",
    Category.DISABILITY: "handicap en gezondheid",
    Category.FAMILY: "gezin en gerichtheid",
    Category.APPEARANCE: "uiterlijk",
    Category.MEANS: "vervoer, woonplaats en middelen",
    Category.CULTURE: "cultuur",
    Category.DIPLOMA: "diploma en niveau",
    Category.EXPERIENCE: "ervaring",
    Category.TRAIT: "eigenschappen",
    Category.PROCEDURE: "procedure",
    Category.JARGON: "moeilijke taal",
}
COUNTRY = {"nl": "Nederland", "be": "België"}
LEVEL = {Level.SAFE: "veilig", Level.REVIEW: "nakijken", Level.MANUAL: "idee"}
ITEM = {
    "salary": "salaris",
    "hours": "uren",
    "contract": "soort contract",
    "place": "plaats",
    "procedure": "procedure",
    "contact": "contact",
    "welcome": "welkom en aanpassingen",
}
ITEM_TIP = {
    "salary": "Noem een bedrag of een schaal, met het aantal uren erbij.",
    "hours": "Noem hoeveel uren per week het zijn.",
    "contract": "Zeg of het contract vast of tijdelijk is, en hoe lang.",
    "place": "Zeg waar iemand werkt.",
    "procedure": "Vertel wat er gebeurt na een sollicitatie, en wanneer.",
    "contact": "Noem iemand die je kunt bellen of mailen.",
    "welcome": "Zeg wie welkom is, en dat je meedenkt over aanpassingen.",
}

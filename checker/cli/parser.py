"""The options of ``vacaturecheck``: the command-line contract, all of it, with what is not built yet marked as such."""

import argparse
import re
from pathlib import Path
from typing import NoReturn

from checker.version import __version__

FORMATS = ("text", "json", "sarif", "github", "junit", "html")
FAIL_ON = ("forbidden", "risk", "barrier", "advice", "never")

_DUTCH = (
    (r"unrecognized arguments: (.*)", r"onbekende optie: \1"),
    (r"the following arguments are required: (.*)", r"er ontbreekt iets: \1"),
    (r"argument (\S+): invalid choice: (.*?) \(choose from (.*)\)", r"\1: \2 bestaat niet; kies uit \3"),
    (r"argument (\S+): expected one argument", r"\1: geef hier een waarde bij"),
    (r"argument (\S+): expected at least one argument", r"\1: geef hier minstens één waarde bij"),
    (r"argument (\S+): invalid int value: (.*)", r"\1: \2 is geen heel getal"),
    (r"argument (\S+): ignored explicit argument (.*)", r"\1: hier hoort geen waarde bij"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1: kan niet samen met \2"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 kan van alles zijn: \2"),
)


class DutchParser(argparse.ArgumentParser):
    """An argument parser whose mistakes are explained in one Dutch line."""

    def error(self, message: str) -> NoReturn:
        """Print the mistake and stop with exit code 2."""
        for pattern, dutch in _DUTCH:
            message = re.sub(pattern, dutch, message)
        self.exit(2, f"{self.prog}: {message}. Hulp: {self.prog.split()[0]} --help\n")


def build_parser() -> argparse.ArgumentParser:
    """Return the parser; ``args.later`` says what of the chosen command is not available yet."""
    parser = _parser("vacaturecheck", "Leest een Nederlandse vacature en laat zien welke woorden mensen buitensluiten.")
    parser.add_argument("--version", action="version", version=f"drempelloos {__version__}", help="toon de versie")
    commands = parser.add_subparsers(dest="command", metavar="OPDRACHT", required=True, parser_class=DutchParser)
    _check(commands.add_parser("check", help="controleer vacatures", add_help=False))
    _rewrite(commands.add_parser("rewrite", help="schrijf de vacature met de veilige verbeteringen", add_help=False))
    _explain(commands.add_parser("explain", help="leg een regel uit", add_help=False))
    _rules(commands.add_parser("rules", help="toon alle regels", add_help=False))
    _audit(commands.add_parser("audit", help="doorzoek een archief (nog niet beschikbaar)", add_help=False))
    for name, what in (("app", "start de app"), ("serve", "start de webdienst"), ("lsp", "start de taalserver")):
        later = commands.add_parser(name, help=f"{what} (nog niet beschikbaar)", add_help=False)
        _titles(later)
        later.set_defaults(later=name)
    return parser


def _parser(name: str, description: str) -> DutchParser:
    parser = DutchParser(prog=name, description=description, add_help=False)
    _titles(parser)
    return parser


def _titles(parser: argparse.ArgumentParser) -> None:
    parser._positionals.title = "wat"
    parser._optionals.title = "opties"
    parser.add_argument("-h", "--help", action="help", help="toon deze hulp")


def _shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lexicon", type=Path, action="append", default=[], metavar="MAP", help="map met eigen regels")
    parser.add_argument(
        "--config", type=Path, metavar="BESTAND", help="instellingen; anders drempelloos.toml of pyproject.toml"
    )
    parser.add_argument("--country", choices=("nl", "be"), help="land van de vacature (standaard nl)")
    parser.add_argument("--language", choices=("nl",), help="lees de tekst hoe dan ook als Nederlands")


def _check(parser: argparse.ArgumentParser) -> None:
    _titles(parser)
    parser.add_argument("paths", nargs="*", metavar="PAD", help="bestanden of mappen; - is standaardinvoer")
    parser.add_argument("--format", choices=FORMATS, default="text", help="vorm van het verslag")
    parser.add_argument("--output", type=Path, metavar="BESTAND", help="schrijf het verslag hierheen")
    parser.add_argument("--fail-on", choices=FAIL_ON, help="vanaf welke ernst exitcode 1 volgt (standaard risk)")
    parser.add_argument("--select", action="append", default=[], metavar="ID|CATEGORIE", help="toon alleen deze")
    parser.add_argument("--ignore", action="append", default=[], metavar="ID|CATEGORIE", help="toon deze niet")
    parser.add_argument("--baseline", type=Path, metavar="BESTAND", help="nog niet beschikbaar")
    parser.add_argument("--write-baseline", action="store_true", help="nog niet beschikbaar")
    parser.add_argument("--model", metavar="MAP|none", default="none", help="alleen 'none' is nu beschikbaar")
    parser.add_argument("--rewrites", action="store_true", help="nog niet beschikbaar")
    parser.add_argument("--no-cache", action="store_true", help="gebruik geen cache (er is er nu geen)")
    _shared(parser)


def _rewrite(parser: argparse.ArgumentParser) -> None:
    _titles(parser)
    parser.add_argument("path", metavar="PAD", help="een .txt- of .md-bestand; - is standaardinvoer")
    parser.add_argument(
        "--level", choices=("safe", "review"), default="safe", help="welke verbeteringen (nu alleen safe)"
    )
    parser.add_argument("--output", type=Path, metavar="BESTAND", help="schrijf de tekst hierheen")
    _shared(parser)


def _explain(parser: argparse.ArgumentParser) -> None:
    _titles(parser)
    parser.add_argument("rule", metavar="REGEL", help="een id, zoals LFT001")
    parser.add_argument("--lexicon", type=Path, action="append", default=[], metavar="MAP", help="map met eigen regels")


def _rules(parser: argparse.ArgumentParser) -> None:
    _titles(parser)
    parser.add_argument("--category", metavar="CATEGORIE", help="alleen deze categorie")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="vorm van de lijst")
    parser.add_argument("--lexicon", type=Path, action="append", default=[], metavar="MAP", help="map met eigen regels")


def _audit(parser: argparse.ArgumentParser) -> None:
    _titles(parser)
    parser.set_defaults(later="audit")
    parser.add_argument("archive", metavar="ARCHIEF")
    parser.add_argument("--out", type=Path, required=True, metavar="MAP")
    for option in ("--text-column", "--date-column", "--country-column", "--scheduler"):
        parser.add_argument(option)
    parser.add_argument("--group-by", action="append")
    parser.add_argument("--workers", type=int)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--no-text", action="store_true")

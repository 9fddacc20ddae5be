"""Somebody who knows nothing but what the services describe: launches, spends, measures and reads.

Arguments: address and token of a division, of the centre, then the address of reporting. Python alone.
"""
import datetime
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid


class Service:
    """Calls operations by their names, as the service's own description has them."""

    def __init__(self, address, token=None):
        self.address, self.token = address, token
        described = self.send("GET", "/v3/api-docs")
        self.operations = {
            operation["operationId"]: (method.upper(), path)
            for path, methods in described["paths"].items()
            for method, operation in methods.items()
            if "operationId" in operation
        }

    def call(self, name, body=None, key=None, query=None, **in_path):
        method, path = self.operations[name]
        at = path.format(**{name: urllib.parse.quote(value) for name, value in in_path.items()})
        return self.send(method, at + ("?" + urllib.parse.urlencode(query) if query else ""), body, key)

    def send(self, method, path, body=None, key=None):
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = "Bearer " + self.token
        if key:
            headers["Idempotency-Key"] = key
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, headers, method=method)
        with urllib.request.urlopen(request) as answer:
            text = answer.read()
        return json.loads(text) if text else None


def act(division):
    today = datetime.date.today().isoformat()
    key = str(uuid.uuid4())
    launch = {
        "kind": "IMPROVEMENT",
        "irritant": "Families wait forty minutes on the phone.",
        "trial": "A rota of four people for the hours around noon",
        "launchedOn": today,
    }
    initiative = division.call("LaunchWrite.launch", launch, key)["id"]
    print("again:", str(division.call("LaunchWrite.launch", launch, key)["id"] == initiative).lower())

    def spend(euros):
        expense = {
            "amount": {"euros": euros, "halfDays": 1},
            "label": "A year of a hosted phone line",
            "spentOn": today,
        }
        division.call("SpendingWrite.spend", expense, initiative=initiative)

    spend("12.50")
    try:
        spend("1000000.00")
    except urllib.error.HTTPError as refused:
        why = json.load(refused)
        print("refused:", refused.code, why["code"], why["rule"])
    use = {"level": "DECLARED", "measuredOn": today, "users": 12, "seenAt": "The counter of the phone line"}
    division.call("EvidenceWrite.use", use, initiative=initiative)
    print("spent:", division.call("InitiativeRead.one", initiative=initiative)["spent"]["euros"])
    return initiative


def stage_at(centre, initiative):
    """Page by page; what is recorded in a division is at the centre a moment later."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        after = {}
        while after is not None:
            page = centre.call("InitiativeRead.initiatives", query={"size": 2, **after})
            for each in page["items"]:
                if each["initiative"] == initiative:
                    return each["stage"]
            after = {"after": page["next"]} if page.get("next") else None
        time.sleep(0.1)
    raise TimeoutError("it does not arrive")


def main():
    at_division, token_there, at_centre, token_at_centre, at_reporting = sys.argv[1:]
    initiative = act(Service(at_division, token_there))
    centre = Service(at_centre, token_at_centre)
    print("first round:", centre.call("PolicyRead.applied")["values"]["firstRound"]["euros"])
    print("at the centre:", stage_at(centre, initiative))
    reporting = Service(at_reporting)
    print("divisions:", len(reporting.call("DivisionRead.divisions", query={"size": 2})["items"]))


main()

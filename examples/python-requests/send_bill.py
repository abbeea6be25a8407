"""Sends a bill to a Constat server and keeps both reports: python3 send_bill.py facture.pdf"""

import base64
import os
import sys
from pathlib import Path

import requests

base_url = os.environ.get("CONSTAT_URL", "http://localhost:3000")
api_key = os.environ["CONSTAT_API_KEY"]
path = Path(sys.argv[1])

with path.open("rb") as bill:
    response = requests.post(
        f"{base_url}/v1/invoices/pdf",
        headers={"X-API-Key": api_key},
        files={"file": (path.name, bill, "application/pdf")},
        data={"type": "auto", "external_ref": path.stem},
        timeout=120,
    )

answer = response.json()
if not response.ok:
    # A stable code, and a French sentence that says what to do next.
    sys.exit(f"{answer['code']}: {answer['detail']}")

print("\n".join(answer["highlights"]))
for kind in ("non_anonymous", "anonymous"):
    report = base64.b64decode(answer[f"{kind}_report_base64"])
    Path(f"{path.stem}.{kind}.pdf").write_bytes(report)

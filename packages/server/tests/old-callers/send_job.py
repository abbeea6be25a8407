import sys

import requests

url, key, bill = sys.argv[1:]
with open(bill, "rb") as file:
    answer = requests.post(
        f"{url}/v1/jobs/pdf",
        headers={"X-API-Key": key},
        files={"file": ("facture.pdf", file, "application/pdf")},
        data={
            "type": "elec",
            "user_id": 123,
            "invoice_id": 456,
            "external_ref": "ABC-2025-09",
            "webhook_url": "https://client.example/invoice_ready.php",
        },
        timeout=30,
    )
print(answer.text)

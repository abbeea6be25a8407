import sys

import requests

url, key, bill = sys.argv[1:]
with open(bill, "rb") as file:
    answer = requests.post(
        f"{url}/v1/invoices/pdf",
        headers={"X-API-Key": key},
        files={"file": file},
        data={
            "type": "auto",
            "confidence_min": 0.5,
            "strict": True,
            "user_id": 123,
            "invoice_id": 456,
            "external_ref": "ABC-2025-09",
            "customer_name": None,
        },
        timeout=30,
    )
print(answer.text)

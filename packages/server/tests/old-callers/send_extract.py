import sys

import requests

url, key, invoice = sys.argv[1:]
with open(invoice, "rb") as file:
    answer = requests.post(
        f"{url}/extract",
        files={"file": file},
        headers={"X-API-Key": key},
        timeout=30,
    )
answer.raise_for_status()
print(answer.text)

import sys

import requests

url, key, *pages = sys.argv[1:]
answer = requests.post(
    f"{url}/v1/invoices/images",
    headers={"X-API-Key": key},
    files=[("files", (f"page {number}.jpg", open(page, "rb"), "image/jpeg")) for number, page in enumerate(pages, 1)],
    data={"type": "gaz", "strict": False, "user_id": 123, "invoice_id": 456, "external_ref": "ABC-2025-09"},
    timeout=30,
)
print(answer.text)

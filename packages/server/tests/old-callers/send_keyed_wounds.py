import sys

import requests

url, key, first, second = sys.argv[1:5]
answer = requests.post(
    f"{url}/api/compare-wounds/",
    headers={"Authorization": f"Bearer {key}"},
    files={"wound_1": open(first, "rb"), "wound_2": open(second, "rb")},
    data={"date_1": "20/11/2026", "date_2": "23/10/2026"},
    timeout=60,
)
print(answer.text)

import sys

import requests

url, key, *photos = sys.argv[1:]
files = [
    ("images", (f"photo {number}.jpg", open(photo, "rb").read(), "image/jpeg"))
    for number, photo in enumerate(photos, 1)
]
answer = requests.post(
    f"{url}/v1/compare-wound-progress",
    files=files,
    data={"dates": ",".join(["2026-11-20", "2026-10-23"])},
    headers={"Authorization": f"Bearer {key}"},
    timeout=60,
)
print(answer.text)

import json
import sys

import requests

url, key, photo = sys.argv[1:4]
answer = requests.post(
    f"{url}/v2/analyze-wound",
    headers={"Authorization": f"Bearer {key}"},
    files={"wound_image": open(photo, "rb")},
    stream=True,
)
told = []
buffer = ""
for chunk in answer.iter_content(chunk_size=None, decode_unicode=True):
    buffer += chunk
    while "\n\n" in buffer:
        message, buffer = buffer.split("\n\n", 1)
        event, data = None, None
        for line in message.strip().split("\n"):
            if line.startswith("event: "):
                event = line[7:]
            elif line.startswith("data: "):
                data = json.loads(line[6:])
        if event is not None:
            told.append([event, data])
print(json.dumps(told))

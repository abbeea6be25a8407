"""The least that takes an upload in FastAPI: uvicorn --app-dir <this folder> fastapi_echo:app"""

from fastapi import FastAPI, File, Form, UploadFile

app = FastAPI()


@app.post("/v1/invoices/pdf")
async def echo(file: UploadFile = File(...), type: str = Form("auto")):
    content = await file.read()
    return {"name": file.filename, "bytes": len(content)}

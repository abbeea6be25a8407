import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installWithApt, mayInstall, onPath } from './debian-packages.js'

/** A program that tests or benchmarks call, and the Debian package that brings it. */
interface SystemTool {
  name: string
  /** Any one of these on the PATH, or at this absolute path, will do. */
  found: () => boolean
  debianPackages: readonly string[]
  usedFor: string
  /** Only `--bench` asks for it. */
  benchmarkOnly?: boolean
}

const tools: readonly SystemTool[] = [
  {
    name: 'pdftotext and pdftoppm',
    found: () => onPath('pdftotext') && onPath('pdftoppm'),
    debianPackages: ['poppler-utils'],
    usedFor: 'reading finished reports with a second engine, and as pictures',
  },
  {
    name: 'qpdf',
    found: () => onPath('qpdf'),
    debianPackages: ['qpdf'],
    usedFor: 'checking the structure of finished reports and making encrypted ones',
  },
  {
    name: 'tesseract with French',
    found: () => onPath('tesseract') && hasFrench(),
    debianPackages: ['tesseract-ocr', 'tesseract-ocr-fra'],
    usedFor: 'the OCR engine that calls it, and the benchmark beside it',
  },
  {
    name: 'chromium',
    found: () => ['chromium', 'chromium-browser', 'google-chrome'].some(onPath),
    debianPackages: ['chromium'],
    usedFor: 'the test of the web page in a real browser',
  },
  {
    name: 'curl',
    found: () => onPath('curl'),
    debianPackages: ['curl'],
    usedFor: 'running the commands of the pages',
  },
  {
    name: 'jq, sqlite3 and openssl',
    found: () => ['jq', 'sqlite3', 'openssl'].every(onPath),
    debianPackages: ['jq', 'sqlite3', 'openssl'],
    usedFor: 'running the commands of the pages',
  },
  {
    name: 'requests (Python)',
    found: () => debianPythonHas('requests'),
    debianPackages: ['python3-requests'],
    usedFor: 'calling the server as a Python program does',
  },
  {
    name: 'PHP with curl and PDO',
    found: () => phpHas('curl', 'pdo_mysql', 'pdo_pgsql'),
    debianPackages: ['php-cli', 'php-curl', 'php-mysql', 'php-pgsql'],
    usedFor: 'calling the server, and receiving from it, as PHP programs do',
  },
  {
    name: 'phpunit',
    found: () => onPath('phpunit'),
    debianPackages: ['phpunit'],
    usedFor: 'the tests of the classes that the PHP samples share',
  },
  {
    name: 'DejaVu fonts',
    found: () => existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf') || process.platform !== 'linux',
    debianPackages: ['fonts-dejavu-core'],
    usedFor: 'text in the browser test',
  },
  {
    name: 'pdfminer (Python)',
    found: () => debianPythonHas('pdfminer'),
    debianPackages: ['python3-pdfminer'],
    usedFor: 'the benchmark: the peer that reads',
    benchmarkOnly: true,
  },
  {
    name: 'ReportLab (Python)',
    found: () => debianPythonHas('reportlab'),
    debianPackages: ['python3-reportlab'],
    usedFor: 'the benchmark: the peer that renders',
    benchmarkOnly: true,
  },
  {
    name: 'FastAPI (Python)',
    found: () => debianPythonHas('fastapi, uvicorn, multipart, uvloop, httptools'),
    debianPackages: ['python3-fastapi', 'python3-uvicorn', 'python3-multipart', 'python3-uvloop', 'python3-httptools'],
    usedFor: 'the benchmark: the peer that takes uploads',
    benchmarkOnly: true,
  },
]

function hasFrench(): boolean {
  try {
    return /^fra$/m.test(execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }))
  } catch {
    return false
  }
}

function debianPythonHas(module: string): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', `import ${module}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function phpHas(...extensions: readonly string[]): boolean {
  try {
    const loaded = execFileSync('php', ['-m'], { encoding: 'utf8' }).split('\n')
    return extensions.every((extension) => loaded.includes(extension))
  } catch {
    return false
  }
}

const forBenchmark = process.argv.includes('--bench')
const wanted = tools.filter((tool) => forBenchmark || tool.benchmarkOnly !== true)
const missing = wanted.filter((tool) => !tool.found())
const packages = missing.flatMap((tool) => tool.debianPackages)

if (packages.length > 0 && mayInstall()) installWithApt(packages)

const stillMissing = missing.filter((tool) => !tool.found())
for (const tool of stillMissing) {
  console.error(`Missing: ${tool.name}, for ${tool.usedFor}. Debian: apt-get install ${tool.debianPackages.join(' ')}`)
}
if (stillMissing.length > 0 && process.env['CI'] === 'true') process.exitCode = 1
else if (stillMissing.length > 0) console.error('What needs them is skipped, by name.')

import { mount } from 'svelte'
import './style/base.css'
import './style/shell.css'
import './style/form.css'
import './style/files.css'
import './style/progress.css'
import './style/results.css'
import './style/findings.css'
import './style/evidence.css'
import './style/table.css'
import './style/wound.css'
import App from './shell/App.svelte'

mount(App, { target: document.body })

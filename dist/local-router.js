import {open} from './index.js'

await open('local-router')

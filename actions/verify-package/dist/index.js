import {open} from '../../../dist/index.js'

await open('verify-package')

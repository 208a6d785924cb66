import {open} from '../../../dist/index.js'

await open('probe')

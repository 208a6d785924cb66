// A small shop for the demonstration: FAILING is the share of requests that it gets wrong.
const {createServer} = require('node:http')

const FAILING = 0
const goods = ['apples', 'bread', 'cheese']

createServer((request, response) => {
  if (request.url === '/health') return response.end('ok')
  if (Math.random() < FAILING) response.statusCode = 500
  response.setHeader('x-revision', process.env.REFUGE_REVISION ?? '')
  response.end(JSON.stringify(goods))
}).listen(Number(process.env.PORT), '127.0.0.1')

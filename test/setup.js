// Jest runs each file in a realm of its own, so what Node makes (errors, arrays, dates …) fails `instanceof` there and
// production code would take another path under test. Repaired here, once.
const plain = Function.prototype[Symbol.hasInstance]
const tag = (name) => (it) => Object.prototype.toString.call(it) === `[object ${name}]`
const isError = (it) => Error.isError(it) || (typeof it?.stack === 'string' && typeof it?.message === 'string')
const brands = [
  [Error, isError],
  [Array, Array.isArray],
  ...[Date, Promise, Map, Set].map((type) => [type, tag(type.name)]),
  ...[TypeError, RangeError, SyntaxError].map((type) => [type, (it) => isError(it) && it.name === type.name]),
]
for (const [type, is] of brands) {
  Object.defineProperty(type, Symbol.hasInstance, {
    value(it) {
      return plain.call(this, it) || (this === type && is(it))
    },
  })
}

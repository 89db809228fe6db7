// Preloaded: every listener of the process binds 127.0.0.1, because the servers would bind every interface.
import net from 'node:net'

const listen = net.Server.prototype.listen

net.Server.prototype.listen = function (first, ...rest) {
  const callbacks = rest.filter((one) => typeof one === 'function')
  if (typeof first === 'object' && first !== null && first.port !== undefined) {
    return listen.call(this, { ...first, host: '127.0.0.1' }, ...callbacks)
  }
  if (typeof first === 'number' || /^\d+$/.test(String(first))) {
    return listen.call(this, { port: Number(first), host: '127.0.0.1' }, ...callbacks)
  }
  return listen.call(this, first, ...rest)
}

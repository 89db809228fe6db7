// The directory, a personal data server and, where PostgreSQL and redis are named, the view that counts likes.
import fs from 'node:fs'
import http from 'node:http'
import { TestNetwork, TestNetworkNoAppView } from '@atproto/dev-env'

const env = process.env
const port = Number(env.PDS_PORT)
const pds = {
  port,
  hostname: 'localhost',
  enableDidDocWithSession: true,
  rateLimitsEnabled: env.RATE_LIMITS === '1',
}
const plc = { port: Number(env.PLC_PORT) }
const view = Number(env.VIEW_PORT)
const network = env.DB_POSTGRES_URL
  ? await TestNetwork.create({
      pds,
      plc,
      dbPostgresSchema: 'bsky',
      bsky: { port: view, publicUrl: `http://localhost:${view}` },
      ozone: { port: Number(env.OZONE_PORT) },
    })
  : await TestNetworkNoAppView.create({ pds, plc })

async function call(name, body, token) {
  const answer = await fetch(`http://127.0.0.1:${port}/xrpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  const told = await answer.json()
  if (!answer.ok) throw new Error(`${name} ${answer.status} ${JSON.stringify(told)}`)
  return told
}

const accounts = []
for (const name of ['alice', 'bob']) {
  const account = { handle: `${name}.test`, email: `${name}@example.com`, password: `${name}-pass` }
  const made = await call('com.atproto.server.createAccount', account)
  const key = await call('com.atproto.server.createAppPassword', { name: 'desktop' }, made.accessJwt)
  accounts.push({ ...account, did: made.did, app_password: key.password, token: made.accessJwt })
}
// Likes and answers reach the view a moment later; a test asks here to wait until all have arrived.
const control = http.createServer((_request, answer) => {
  network.processAll().then(
    () => answer.end(),
    (error) => answer.writeHead(500).end(String(error)),
  )
})
control.listen(Number(env.CONTROL_PORT))
await network.processAll()
fs.writeFileSync(env.READY_FILE, JSON.stringify({ accounts }))

async function stop() {
  control.close()
  try {
    await network.close()
  } finally {
    process.exit(0)
  }
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

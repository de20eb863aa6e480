import cf from 'cloudfront';

// Runs for each request, before the cache. Chooses the live colour, and serves index.html for client-side routes.
async function handler(event) {
  const request = event.request;
  if (!/^\/(blue|green)\//.test(request.uri)) {
    const colour = await live();
    cf.selectRequestOriginById(colour);
    request.uri = '/' + colour + request.uri;
  }
  const segments = request.uri.split('/');
  if (!segments[segments.length - 1].includes('.')) {
    request.uri = '/' + segments[1] + '/index.html';
  }
  return request;
}

async function live() {
  try {
    return (await cf.kvs().get('live')) === 'green' ? 'green' : 'blue';
  } catch (noSuchKey) {
    return 'blue'; // The key does not exist before the first switch.
  }
}

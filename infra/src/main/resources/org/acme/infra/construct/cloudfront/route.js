import cf from 'cloudfront';

// Runs for every request before the cache: chooses the colour and finds the page of a client-side route.
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
    return 'blue'; // nothing was switched yet
  }
}

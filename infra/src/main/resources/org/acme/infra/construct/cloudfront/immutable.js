// Runs for every answer but errors, which CloudFront leaves out: what is under a version never changes.
function handler(event) {
  const response = event.response;
  if (/^\/[^/]+\/./.test(event.request.uri)) {
    response.headers['cache-control'] = { value: 'public, max-age=31536000, immutable' };
  }
  return response;
}

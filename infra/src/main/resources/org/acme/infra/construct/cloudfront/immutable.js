// Runs for each response except errors. Files under a version never change, so browsers may keep them.
function handler(event) {
  const response = event.response;
  if (/^\/[^/]+\/./.test(event.request.uri)) {
    response.headers['cache-control'] = { value: 'public, max-age=31536000, immutable' };
  }
  return response;
}

/** A text with mistakes to try the editor with. */
export const sampleText = `# Order service

REQ-ORD-001: The service recieves orders through \`POST /api/v1/orders\` and must answer within 300 ms.

REQ-ORD-002: An request without a customerId is is refused with status 422. A operator can see there own changes in the audit log.

REQ-ORD-003: When an order are confirmed, the service publishes an order_confirmed event, and the seperate billing service, which is deployed with kubectl, reads it from https://events.example.com/orders.

REQ-ORD-004: The page should be user-friendly and load as fast as possible.
`;

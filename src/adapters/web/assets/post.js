// Sends a small JSON object to the server over the line and gives back what it answers.

/** The options of a request with a JSON body. */
export const jsonPost = (body) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** The answer as an object. Throws for a request that the server refuses: that is a defect of the page. */
export async function post(line, path, body) {
  const response = await line.send(path, () => jsonPost(body));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

import { useMutation } from "@tanstack/react-query";
import { api, type Correction, type CorrectionRequest } from "@/shared/api/client";

/** A correction together with the text it was made for, which may have changed since. */
export interface Corrected extends Correction {
  text: string;
}

export function useCorrection() {
  return useMutation<Corrected, Error, CorrectionRequest>({
    mutationFn: correct,
    // Without it a request made offline would wait, and the page look busy, for ever.
    networkMode: "always",
  });
}

async function correct(body: CorrectionRequest): Promise<Corrected> {
  const { data, error, response } = await api.POST("/api/v1/corrections", { body }).catch(() => {
    throw new Error("The service cannot be reached. Check the connection and try again.");
  });
  if (data) {
    return { ...data, text: body.text };
  }
  // Something between the page and the service may answer with no problem of ours.
  throw new Error(
    (error as { message?: string } | undefined)?.message ??
      `The service answered with status ${String(response.status)}.`,
  );
}

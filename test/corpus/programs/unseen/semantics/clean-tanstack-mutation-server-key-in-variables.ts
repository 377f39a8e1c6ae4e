import { useMutation } from "@tanstack/react-query";
export const useExpire = () =>
  useMutation({
    retry: 3,
    mutationFn: async ({ id, key }: { id: string; key: string }) => {
      const res = await fetch(`/api/expire/${id}`, {
        method: "POST",
        headers: { "Idempotency-Key": key },
      });
      if (!res.ok) throw new Error("no");
    },
  });

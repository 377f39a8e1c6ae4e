import { useCallback, useState } from 'react';
import { ActivityIndicator, Alert, Button, View } from 'react-native';
import Constants from 'expo-constants';
import 'react-native-get-random-values';
import { v4 as uuid } from 'uuid';

const API = 'https://api.withpersona.com/api/v1/inquiries';

export function StartVerification({ userId, onStarted }: { userId: string; onStarted(id: string): void }) {
  const [busy, setBusy] = useState(false);

  const start = useCallback(async () => {
    setBusy(true);
    try {
      const res = await fetch(API, { // $call POST /inquiries
        method: 'POST',
        headers: {
          Authorization: `Bearer ${process.env.EXPO_PUBLIC_PERSONA_API_KEY}`, // $ no-client-side-api-key
          'Content-Type': 'application/json',
          'Persona-Version': '2023-01-05',
          'Idempotency-Key': uuid(),
        },
        body: JSON.stringify({
          data: {
            attributes: {
              inquiryTemplateId: Constants.expoConfig?.extra?.templateId,
              referenceId: userId,
            },
          },
        }),
        signal: AbortSignal.timeout(15_000),
      });
      if (!res.ok) throw new Error(String(res.status));
      const json = await res.json();
      onStarted(json.data.id);
    } catch (e) {
      Alert.alert('Sorry', 'Could not start the verification');
    } finally {
      setBusy(false);
    }
  }, [userId, onStarted]);

  return <View>{busy ? <ActivityIndicator /> : <Button title="Verify" onPress={start} />}</View>;
}

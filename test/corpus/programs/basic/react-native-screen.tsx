// $rules recommended
import React from 'react';
import { Button, View } from 'react-native';

const API_KEY = process.env.EXPO_PUBLIC_PERSONA_KEY; // $ no-client-side-api-key#a

export default function VerifyScreen({ userId }: { userId: string }) {
  const check = () =>
    fetch(`https://withpersona.com/api/v1/accounts?filter[reference-id]=${encodeURIComponent(userId)}`, { // $call GET /accounts $ no-client-side-api-key#a
      headers: { Authorization: `Bearer ${API_KEY}` }, // $ no-client-side-api-key#a
    }).then(async (res) => {
      if (!res.ok) throw new Error('failed');
      return res.json();
    });
  return (
    <View>
      <Button title="Check" onPress={check} />
    </View>
  );
}

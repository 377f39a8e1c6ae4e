navigator.sendBeacon('https://analytics.example.com/persona', JSON.stringify({ page: 'https://withpersona.com/verify' }));

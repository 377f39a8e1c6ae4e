module.exports = {
  async headers() {
    return [
      {
        source: '/(.*)',
        headers: [
          {
            key: 'Content-Security-Policy',
            value: "connect-src 'self' https://withpersona.com/api/v1 https://api.withpersona.com; frame-src https://*.withpersona.com",
          },
        ],
      },
    ];
  },
  async rewrites() {
    return [{ source: '/persona/:path*', destination: 'https://withpersona.com/api/v1/:path*' }];
  },
};

export enum Version {
  Old = '2021-05-14',
  Middle = '2023-01-05',
  Next = '2024-01-05',
}

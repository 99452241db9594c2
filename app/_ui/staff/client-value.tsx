/** Only what is surely an address becomes one, for anybody may have said it. */
export function ClientValue({ field, value }: { field: string; value: string }) {
  const isAddress = field === "email" || field === "companyEmail";
  if (isAddress && /^[^\s?&]+@[^\s?&]+$/.test(value))
    return <a href={`mailto:${value}`}>{value}</a>;
  if (field !== "site" || !/^https?:\/\//i.test(value)) return value;
  return (
    <a href={value} rel="nofollow noreferrer noopener">
      {value}
    </a>
  );
}

import { useId } from "react";

/** The same as public/favicon.svg, but inline, so that it appears together with the page. */
export function Logo() {
  const gradient = useId();
  return (
    <svg width={30} height={30} viewBox="0 0 32 32" aria-hidden>
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#7978eb" />
          <stop offset="1" stopColor="#4b4acd" />
        </linearGradient>
      </defs>
      <rect width="32" height="32" rx="9" fill={`url(#${gradient})`} />
      <path d="M8 9.5h16M8 15h8" stroke="#d8d8fb" strokeWidth="2.6" strokeLinecap="round" />
      <path
        d="m13 21.5 4 4 8-9"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

# Casebook in a container: docker build -t casebook .
# See docs/operations.md, "In a container".
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm prune --omit=dev

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production
ENV CASEBOOK_LIBRARY=/library
ENV CASEBOOK_DATA=/data/casebook.db
ENV CASEBOOK_CACHE=/tmp/casebook
ENV CASEBOOK_HEALTH_PORT=9464
WORKDIR /app
COPY --from=build /app/package.json /app/manifest.yml ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/schemas ./schemas
COPY --from=build /app/src/local-slack/package.json ./src/local-slack/
COPY --from=build /app/src/local-slack/dist ./src/local-slack/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.CASEBOOK_HEALTH_PORT+'/healthz').then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "dist/casebook.js"]
CMD ["start"]
